"""What does it mean for an obligation, and what is due?"""
