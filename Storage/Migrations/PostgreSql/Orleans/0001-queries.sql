-- Orleans' ADO.NET providers carry no SQL. They look their statements up here, by a fixed key, once at start.
-- Parameters, their types and the columns of the answers are Orleans' contract; tables and statements are ours.
create table OrleansQuery (
    QueryKey  text not null primary key,
    QueryText text not null
);
