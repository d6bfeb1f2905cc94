"""The model commune: its packaged record and made-up content for measuring."""
