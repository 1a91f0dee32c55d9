-- One row per reminder of a grain.
create table reminders (
    service_id    text        not null,
    grain_id      text        not null,
    reminder_name text        not null,
    start_time    timestamptz not null,
    period_ms     bigint      not null,
    grain_hash    integer     not null, -- place on the ring that shares reminders out over silos
    version       integer     not null default 0,
    primary key (service_id, grain_id, reminder_name)
);

create index reminders_by_hash on reminders (service_id, grain_hash);

insert into OrleansQuery (QueryKey, QueryText) values
('UpsertReminderRowKey', '
    insert into reminders as known (service_id, grain_id, reminder_name, start_time, period_ms, grain_hash)
    values (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash)
    on conflict (service_id, grain_id, reminder_name) do update
    set start_time = excluded.start_time, period_ms = excluded.period_ms, grain_hash = excluded.grain_hash,
        version = known.version + 1
    returning version as "Version"'),

('ReadReminderRowsKey', '
    select grain_id as "GrainId", reminder_name as "ReminderName", start_time as "StartTime", period_ms as "Period",
        version as "Version"
    from reminders
    where service_id = @ServiceId and grain_id = @GrainId'),

('ReadReminderRowKey', '
    select grain_id as "GrainId", reminder_name as "ReminderName", start_time as "StartTime", period_ms as "Period",
        version as "Version"
    from reminders
    where service_id = @ServiceId and grain_id = @GrainId and reminder_name = @ReminderName'),

-- A range of the ring that does not pass its end ...
('ReadRangeRows1Key', '
    select grain_id as "GrainId", reminder_name as "ReminderName", start_time as "StartTime", period_ms as "Period",
        version as "Version"
    from reminders
    where service_id = @ServiceId and grain_hash > @BeginHash and grain_hash <= @EndHash'),

-- ... and one that does.
('ReadRangeRows2Key', '
    select grain_id as "GrainId", reminder_name as "ReminderName", start_time as "StartTime", period_ms as "Period",
        version as "Version"
    from reminders
    where service_id = @ServiceId and (grain_hash > @BeginHash or grain_hash <= @EndHash)'),

('DeleteReminderRowKey', '
    with deleted as (
        delete from reminders
        where service_id = @ServiceId and grain_id = @GrainId and reminder_name = @ReminderName
          and version = @Version
        returning 1
    )
    select count(*)::integer from deleted'),

('DeleteReminderRowsKey', '
    delete from reminders
    where service_id = @ServiceId');
