"""What goes out?"""
