using System.Data.Common;
using System.Globalization;
using Ascension.Benchmarks.Cluster.Hosting;
using Ascension.Storage.Results;

namespace Ascension.Benchmarks.Cluster.State;

/// <summary>Reads from the databases what users and analyses have left there.</summary>
internal static class StateMeter
{
    private const string States = """
        select state_type, count(*), sum(length(payload)) from grain_state
        where payload is not null group by state_type order by state_type
        """;

    private const string Outputs = "select kind, count(*), sum(length(content)) from analysis_outputs group by kind";

    private static readonly string[] ReadModels = ["analyses", "videos", "progress_climbs", "progress_figures"];

    public static async Task<IReadOnlyList<StateSize>> ReadAsync(
        ClusterStore store, long analyses, CancellationToken stop)
    {
        List<StateSize> sizes = [];
        await using (var states = await store.OpenStatesAsync(stop))
        {
            await AddAsync(states, States, reader => $"state {reader.GetString(0)}");
            await AddAsync(states, "select 'reminders', count(*), null from reminders", Table);
        }

        await using var results = await store.OpenResultsAsync(stop);
        await AddAsync(results, Outputs, reader => $"output {OutputName(reader.GetValue(0))}");
        foreach (var table in ReadModels)
        {
            await AddAsync(results, $"select '{table}', count(*), null from {table}", Table);
        }

        return sizes;

        async Task AddAsync(DbConnection connection, string query, Func<DbDataReader, string> name)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = query;
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop))
            {
                var rows = reader.GetInt64(1);
                double? bytes = await reader.IsDBNullAsync(2, stop)
                    ? null
                    : Convert.ToDouble(reader.GetValue(2), CultureInfo.InvariantCulture);
                sizes.Add(new StateSize(name(reader), rows, (double)rows / analyses, bytes / rows));
            }
        }
    }

    private static string Table(DbDataReader reader) => $"rows of {reader.GetString(0)}";

    private static OutputKind OutputName(object kind) =>
        (OutputKind)Convert.ToInt32(kind, CultureInfo.InvariantCulture);
}
