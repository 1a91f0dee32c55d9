namespace Ascension.Storage.Objects;

/// <summary>What the store knows of an object.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="ContentType">Media type it was uploaded with.</param>
/// <param name="LastModified">When it was written.</param>
public sealed record ObjectFacts(long Length, string ContentType, DateTimeOffset LastModified);
