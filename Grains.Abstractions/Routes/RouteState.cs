namespace Ascension.Grains.Abstractions.Routes;

/// <summary>Life of a route.</summary>
[GenerateSerializer, Alias("ascension.route-state")]
public enum RouteState
{
    /// <summary>A URL for its photo was given; nothing has been checked yet.</summary>
    AwaitingUpload = 0,

    /// <summary>The photo is there and was checked.</summary>
    Uploaded = 1,

    /// <summary>Deleted by the climber, or its photo never came.</summary>
    Deleted = 2,
}
