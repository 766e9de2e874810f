package io.dueflow.reminder.directory;

/** Whose number it is. */
record DirectoryEntry(String consumerId, Mobile mobile) {}
