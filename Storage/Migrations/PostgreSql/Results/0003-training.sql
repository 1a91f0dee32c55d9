-- Logged training sessions: lists are served from here, the plans are the truth.
create table training_sessions (
    id                  uuid             not null primary key,
    user_id             uuid             not null,
    goal_id             uuid             not null,
    day                 date             not null,
    type                text             not null,
    minutes             integer          not null,
    rpe                 smallint,
    completion          double precision,
    notes               text,
    completed_exercises jsonb            not null, -- array of ids
    pain                jsonb            not null, -- array of {"Area", "Level"}
    logged_at           timestamptz      not null
);

-- A page of a climber's list is one descending range of this, a climber's history one range of the other.
create index training_sessions_by_user on training_sessions (user_id, id);
create index training_sessions_by_user_and_day on training_sessions (user_id, day);
