"""Which awards a Korean text says that named bodies won: pure, by rules that can be read one by one."""
