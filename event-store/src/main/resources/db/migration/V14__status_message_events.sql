-- What the broker said about a message is stored in streams of their own, so it is found by its kind. Few events are.
create index domain_event_entry_status_messages on domain_event_entry (global_index)
  where payload_type like 'io.dueflow.messages.statusmessage.%';
