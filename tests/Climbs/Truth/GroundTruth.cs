namespace Ascension.Climbs.Truth;

/// <summary>What really happened in a generated climb.</summary>
public sealed class GroundTruth
{
    public List<TrueContact> Contacts { get; } = [];

    public List<TrueMove> Moves { get; } = [];

    public List<TrueEvent> Faults { get; } = [];

    public List<TrueEvent> Techniques { get; } = [];
}
