using Ascension.Servers;

[assembly: AssemblyFixture(typeof(PostgreSqlServer))]
