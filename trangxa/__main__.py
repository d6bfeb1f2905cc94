import sys

from trangxa.config.cli import main

sys.exit(main())
