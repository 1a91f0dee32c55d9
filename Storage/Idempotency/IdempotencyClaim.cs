namespace Ascension.Storage.Idempotency;

/// <summary>What became of a request with an idempotency key.</summary>
public enum IdempotencyClaim
{
    /// <summary>This request is the first: handle it, then record the answer.</summary>
    First,

    /// <summary>The same request was answered before: repeat the answer.</summary>
    Answered,

    /// <summary>The same request is being handled right now.</summary>
    InProgress,

    /// <summary>The key was used with another request.</summary>
    Mismatch,
}
