namespace Ascension.Storage.Idempotency;

/// <summary>The first answer to a request with an idempotency key.</summary>
/// <param name="StatusCode">HTTP status.</param>
/// <param name="ContentType">Media type of the body.</param>
/// <param name="Location">Location header, if there was one.</param>
/// <param name="Body">The body.</param>
public sealed record RecordedAnswer(int StatusCode, string? ContentType, string? Location, byte[] Body);
