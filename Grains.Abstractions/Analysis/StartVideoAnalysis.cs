using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Grains.Abstractions.Analysis;

/// <summary>Starts an analysis of an uploaded and checked video.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="Video">Which video.</param>
/// <param name="ObjectKey">Where it lies in the object store.</param>
/// <param name="Options">What is asked for.</param>
/// <param name="Sha256">Announced hash of the file as hexadecimal, when there was one.</param>
/// <param name="Route">The route of the options as it is now.</param>
[GenerateSerializer, Immutable, Alias("ascension.start-video-analysis")]
public sealed record StartVideoAnalysis(
    [property: Id(0)] UserId Owner,
    [property: Id(1)] VideoId Video,
    [property: Id(2)] string ObjectKey,
    [property: Id(3)] AnalysisOptions Options,
    [property: Id(4)] string? Sha256,
    [property: Id(5)] RouteDetails? Route = null);
