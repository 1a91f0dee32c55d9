using Ascension.Coaching.Training.Programmes.Profiles;

namespace Ascension.Unit.Coaching.Training.Programmes.Examples;

/// <summary>A named climber of docs/examples.</summary>
/// <param name="Name">The file's name, without ending.</param>
/// <param name="Title">Who it is.</param>
/// <param name="Profile">What they told.</param>
internal sealed record ExampleClimber(string Name, string Title, TrainingProfile Profile)
{
    public IReadOnlyList<AnalysedClimb> Analyses { get; init; } = [];
}
