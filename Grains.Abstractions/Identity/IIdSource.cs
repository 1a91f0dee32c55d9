namespace Ascension.Grains.Abstractions.Identity;

/// <summary>Makes new identities; injected so that tests can foresee them.</summary>
public interface IIdSource
{
    /// <summary>A new UUID v7 (RFC 9562), unique and increasing with time.</summary>
    Guid NewId();
}
