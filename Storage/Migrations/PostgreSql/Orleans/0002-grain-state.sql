-- One row per persisted state of a grain. Nothing but the key is indexed, and a page keeps room for new versions of its
-- rows: an update stays within its page and leaves every index alone.
create table grain_state (
    service_id      text    not null,
    state_type      text    not null, -- name of the state; unique per grain class
    grain_id_high   bigint  not null, -- the halves of a Guid key, both 0 for a string key
    grain_id_low    bigint  not null,
    grain_extension text    not null, -- the string key, or '' for a Guid key
    payload         bytea,            -- serialised state; null after it was cleared
    version         integer not null, -- the ETag: a write must name the version it has read
    primary key (service_id, state_type, grain_id_high, grain_id_low, grain_extension)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

insert into OrleansQuery (QueryKey, QueryText) values
('ReadFromStorageKey', '
    select payload as "PayloadBinary", version as "Version"
    from grain_state
    where service_id = @ServiceId and state_type = @GrainTypeString
      and grain_id_high = @GrainIdN0 and grain_id_low = @GrainIdN1
      and grain_extension = coalesce(@GrainIdExtensionString, '''')'),

-- No row means that somebody else wrote first; Orleans raises InconsistentStateException then.
('WriteToStorageKey', '
    with updated as (
        update grain_state
        set payload = @PayloadBinary, version = version + 1
        where service_id = @ServiceId and state_type = @GrainTypeString
          and grain_id_high = @GrainIdN0 and grain_id_low = @GrainIdN1
          and grain_extension = coalesce(@GrainIdExtensionString, '''')
          and version = @GrainStateVersion
        returning version
    ), inserted as (
        insert into grain_state
            (service_id, state_type, grain_id_high, grain_id_low, grain_extension, payload, version)
        select @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''''),
            @PayloadBinary, 1
        where @GrainStateVersion is null
        on conflict do nothing
        returning version
    )
    select version as "NewGrainStateVersion" from updated
    union all
    select version from inserted'),

('ClearStorageKey', '
    update grain_state
    set payload = null, version = version + 1
    where service_id = @ServiceId and state_type = @GrainTypeString
      and grain_id_high = @GrainIdN0 and grain_id_low = @GrainIdN1
      and grain_extension = coalesce(@GrainIdExtensionString, '''')
      and version = @GrainStateVersion
    returning version as "NewGrainStateVersion"'),

('DeleteStorageKey', '
    delete from grain_state
    where service_id = @ServiceId and state_type = @GrainTypeString
      and grain_id_high = @GrainIdN0 and grain_id_low = @GrainIdN1
      and grain_extension = coalesce(@GrainIdExtensionString, '''')
      and version = @GrainStateVersion
    returning version + 1 as "NewGrainStateVersion"');
