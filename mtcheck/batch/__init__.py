"""What many documents say of names and terms together: collected, kept in an inventory, judged as one."""
