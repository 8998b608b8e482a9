"""Outgoing mail by SMTP: `ports.Sender`."""

from coopwatch.adapters.smtp.sender import SmtpSender, SmtpTransmission

__all__ = ["SmtpSender", "SmtpTransmission"]
