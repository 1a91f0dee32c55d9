-- One row per persisted state of a grain.
create table grain_state (
    service_id      text    not null,
    state_type      text    not null, -- name of the state; unique per grain class
    grain_id_high   integer not null, -- the halves of a Guid key, both 0 for a string key
    grain_id_low    integer not null,
    grain_extension text    not null, -- the string key, or '' for a Guid key
    payload         blob,             -- serialised state; null after it was cleared
    version         integer not null, -- the ETag: a write must name the version it has read
    primary key (service_id, state_type, grain_id_high, grain_id_low, grain_extension)
);

insert into OrleansQuery (QueryKey, QueryText) values
('ReadFromStorageKey', '
    select payload as PayloadBinary, version as Version
    from grain_state
    where service_id = @ServiceId and state_type = @GrainTypeString
      and grain_id_high = @GrainIdN0 and grain_id_low = @GrainIdN1
      and grain_extension = coalesce(@GrainIdExtensionString, '''')'),

-- No row in either answer means that somebody else wrote first; Orleans raises InconsistentStateException then.
('WriteToStorageKey', '
    update grain_state
    set payload = @PayloadBinary, version = version + 1
    where service_id = @ServiceId and state_type = @GrainTypeString
      and grain_id_high = @GrainIdN0 and grain_id_low = @GrainIdN1
      and grain_extension = coalesce(@GrainIdExtensionString, '''')
      and version = @GrainStateVersion
    returning version as NewGrainStateVersion;

    insert into grain_state
        (service_id, state_type, grain_id_high, grain_id_low, grain_extension, payload, version)
    select @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''''),
        @PayloadBinary, 1
    where @GrainStateVersion is null
    on conflict do nothing
    returning version as NewGrainStateVersion'),

('ClearStorageKey', '
    update grain_state
    set payload = null, version = version + 1
    where service_id = @ServiceId and state_type = @GrainTypeString
      and grain_id_high = @GrainIdN0 and grain_id_low = @GrainIdN1
      and grain_extension = coalesce(@GrainIdExtensionString, '''')
      and version = @GrainStateVersion
    returning version as NewGrainStateVersion'),

('DeleteStorageKey', '
    delete from grain_state
    where service_id = @ServiceId and state_type = @GrainTypeString
      and grain_id_high = @GrainIdN0 and grain_id_low = @GrainIdN1
      and grain_extension = coalesce(@GrainIdExtensionString, '''')
      and version = @GrainStateVersion
    returning version + 1 as NewGrainStateVersion');
