using Ascension.Coaching.Training.Programmes.Adaptation;
using Ascension.Coaching.Training.Programmes.Logged;

namespace Ascension.Grains.Training;

/// <summary>A logged session as a plan keeps it.</summary>
internal sealed record KeptSession
{
    public required LoggedSession Session { get; init; }

    public string? Notes { get; init; }

    /// <summary>Identity of the request that logged it.</summary>
    public Guid? Request { get; init; }

    public required DateTimeOffset LoggedAt { get; init; }

    /// <summary>What the programme changed because of it: the answer to the same request.</summary>
    public IReadOnlyList<ProgrammeChange> Changes { get; init; } = [];

    /// <summary>It was logged towards an earlier goal.</summary>
    public bool IsHistory { get; init; }
}
