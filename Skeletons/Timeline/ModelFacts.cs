namespace Ascension.Skeletons.Timeline;

/// <summary>Which model saw the skeletons.</summary>
/// <param name="Name">Name in the model manifest.</param>
/// <param name="Version">Version in the model manifest.</param>
public sealed record ModelFacts(string Name, string Version);
