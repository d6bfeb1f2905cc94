"""Trang Xã: the software behind the website of a Vietnamese commune."""
