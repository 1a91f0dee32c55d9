namespace Ascension.Api.Security.Keys;

/// <summary>Where signing keys are kept; all processes of the API that share one agree on their tokens.</summary>
internal interface ISigningKeyStore
{
    /// <summary>Where it is, for messages.</summary>
    string Place { get; }

    /// <summary>All keys, newest first.</summary>
    /// <exception cref="InvalidOperationException">What is kept is not a P-256 private key.</exception>
    IReadOnlyList<SigningKey> Load();

    /// <summary>Makes a key; the others see it whole or not at all.</summary>
    /// <returns>The new key, or the one that another process was making at the same time.</returns>
    SigningKey Create(DateTimeOffset now);

    /// <summary>Forgets a key.</summary>
    void Delete(SigningKey key);
}
