-- Logged training sessions: lists are served from here, the plans are the truth. Times are microseconds since
-- 1970-01-01 UTC, days are counted from 0001-01-01.
create table training_sessions (
    id                  blob    not null primary key check (length(id) = 16),
    user_id             blob    not null check (length(user_id) = 16),
    goal_id             blob    not null check (length(goal_id) = 16),
    day                 integer not null,
    type                text    not null,
    minutes             integer not null,
    rpe                 integer,
    completion          real,
    notes               text,
    completed_exercises text    not null, -- JSON array of ids
    pain                text    not null, -- JSON array of {"Area", "Level"}
    logged_at           integer not null
) without rowid;

-- A page of a climber's list is one descending range of this, a climber's history one range of the other.
create index training_sessions_by_user on training_sessions (user_id, id);
create index training_sessions_by_user_and_day on training_sessions (user_id, day);
