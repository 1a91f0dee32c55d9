namespace Ascension.Grains.Abstractions.Identity;

/// <summary>Makes UUID v7 from the injected clock.</summary>
public sealed class UuidV7Source(TimeProvider time) : IIdSource
{
    /// <inheritdoc/>
    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());
}
