-- Who is in the cluster. Every change of a member goes with one of the cluster's version, so that silos which decide at
-- the same time take turns: who names an old version changes nothing and looks again.
create table cluster_versions (
    cluster_id text    not null primary key,
    version    integer not null default 0
) with (fillfactor = 50);

-- Silos say every few seconds that they are alive: a column outside all indexes, in pages with room.
create table cluster_members (
    cluster_id    text        not null references cluster_versions on delete cascade,
    address       text        not null,
    port          integer     not null,
    generation    integer     not null, -- tells restarts on the same port apart
    silo_name     text        not null,
    host_name     text        not null,
    status        integer     not null, -- Orleans' SiloStatus: 3 active, 6 dead
    proxy_port    integer     not null, -- where clients connect; 0: nowhere
    suspect_times text,                 -- which silos think that this one is dead, and since when
    start_time    timestamptz not null,
    alive_at      timestamptz not null,
    primary key (cluster_id, address, port, generation)
) with (fillfactor = 50);

insert into OrleansQuery (QueryKey, QueryText) values
('InsertMembershipVersionKey', '
    with inserted as (
        insert into cluster_versions (cluster_id) values (@DeploymentId)
        on conflict do nothing
        returning 1
    )
    select count(*)::integer from inserted'),

-- The version moves only if the member can be written as well.
('InsertMembershipKey', '
    with moved as (
        update cluster_versions
        set version = version + 1
        where cluster_id = @DeploymentId and version = @Version
          and not exists (
              select 1 from cluster_members
              where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
        returning cluster_id
    ), inserted as (
        insert into cluster_members
            (cluster_id, address, port, generation, silo_name, host_name, status, proxy_port, start_time, alive_at)
        select cluster_id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime,
            @IAmAliveTime
        from moved
        returning 1
    )
    select count(*)::integer from inserted'),

('UpdateMembershipKey', '
    with moved as (
        update cluster_versions
        set version = version + 1
        where cluster_id = @DeploymentId and version = @Version
          and exists (
              select 1 from cluster_members
              where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
        returning cluster_id
    ), updated as (
        update cluster_members member
        set status = @Status, suspect_times = @SuspectTimes, alive_at = @IAmAliveTime
        from moved
        where member.cluster_id = moved.cluster_id and address = @Address and port = @Port
          and generation = @Generation
        returning 1
    )
    select count(*)::integer from updated'),

('UpdateIAmAlivetimeKey', '
    update cluster_members
    set alive_at = @IAmAliveTime
    where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation'),

-- The version is told even where there is no member.
('MembershipReadRowKey', '
    select member.address as "Address", member.port as "Port", member.generation as "Generation",
        member.silo_name as "SiloName", member.host_name as "HostName", member.status as "Status",
        member.proxy_port as "ProxyPort", member.suspect_times as "SuspectTimes",
        member.start_time as "StartTime", member.alive_at as "IAmAliveTime",
        cluster.version as "Version"
    from cluster_versions cluster
    left join cluster_members member
        on member.cluster_id = cluster.cluster_id and member.address = @Address and member.port = @Port
        and member.generation = @Generation
    where cluster.cluster_id = @DeploymentId'),

('MembershipReadAllKey', '
    select member.address as "Address", member.port as "Port", member.generation as "Generation",
        member.silo_name as "SiloName", member.host_name as "HostName", member.status as "Status",
        member.proxy_port as "ProxyPort", member.suspect_times as "SuspectTimes",
        member.start_time as "StartTime", member.alive_at as "IAmAliveTime",
        cluster.version as "Version"
    from cluster_versions cluster
    left join cluster_members member on member.cluster_id = cluster.cluster_id
    where cluster.cluster_id = @DeploymentId'),

('GatewaysQueryKey', '
    select address as "Address", proxy_port as "ProxyPort", generation as "Generation"
    from cluster_members
    where cluster_id = @DeploymentId and status = @Status and proxy_port > 0'),

('DeleteMembershipTableEntriesKey', '
    delete from cluster_versions
    where cluster_id = @DeploymentId'),

('CleanupDefunctSiloEntriesKey', '
    delete from cluster_members
    where cluster_id = @DeploymentId and alive_at < @IAmAliveTime and status = 6');
