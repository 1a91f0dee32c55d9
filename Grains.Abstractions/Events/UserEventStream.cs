namespace Ascension.Grains.Abstractions.Events;

/// <summary>Where user events travel. The log in the user grain is the truth; the stream is how it travels.</summary>
public static class UserEventStream
{
    /// <summary>Name of the stream provider.</summary>
    public const string Provider = "ascension";

    /// <summary>Namespace of the streams; the key is the user id.</summary>
    public const string Namespace = "user-events";
}
