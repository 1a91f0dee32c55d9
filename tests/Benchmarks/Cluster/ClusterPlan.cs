namespace Ascension.Benchmarks.Cluster;

/// <summary>How much of everything is measured.</summary>
internal sealed record ClusterPlan
{
    /// <summary>Calls under way at the same time.</summary>
    public int Callers { get; init; } = 64;

    /// <summary>Grains that calls are spread over.</summary>
    public int CalledGrains { get; init; } = 1_000;

    /// <summary>Users with a finished analysis to ask for.</summary>
    public int StatusUsers { get; init; } = 100;

    /// <summary>How long a kind of call is pressed in one round.</summary>
    public TimeSpan CallRound { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Rounds; in each all kinds of calls take turns.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>Users that analyse.</summary>
    public int AnalysingUsers { get; init; } = 40;

    /// <summary>Analyses of each of them.</summary>
    public int AnalysesPerUser { get; init; } = 10;

    /// <summary>Analyses under way at the same time.</summary>
    public int AnalysesAtOnce { get; init; } = 64;

    /// <summary>Jobs that wait in the vision queue while it is measured.</summary>
    public IReadOnlyList<int> QueueLengths { get; init; } = [100, 1_000, 5_000];

    /// <summary>How long the queue is pressed at each length.</summary>
    public TimeSpan QueueRound { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>User grains that are activated for the memory they take.</summary>
    public int Activations { get; init; } = 10_000;

    /// <summary>A look in half a minute.</summary>
    public static ClusterPlan Quick { get; } = new()
    {
        CalledGrains = 200,
        StatusUsers = 20,
        CallRound = TimeSpan.FromSeconds(0.3),
        Rounds = 2,
        AnalysingUsers = 10,
        AnalysesPerUser = 5,
        QueueRound = TimeSpan.FromSeconds(0.5),
        Activations = 1_000,
    };
}
