using System.Threading.RateLimiting;
using Ascension.Grains.Abstractions.Errors;
using Microsoft.AspNetCore.Identity;

namespace Ascension.Api.Accounts.Passwords;

/// <summary>
/// Hashes and checks passwords (PBKDF2). Hashing is slow on purpose, so only as many run at once as there are
/// processors: a storm of sign-ins must not take the whole service's time.
/// </summary>
internal sealed class PasswordVault : IDisposable
{
    private const int Queue = 256;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);
    private static readonly object Owner = new();

    private readonly PasswordHasher<object> _hasher = new();
    private readonly string _decoy;
    private readonly ConcurrencyLimiter _slots = new(new()
    {
        PermitLimit = Environment.ProcessorCount,
        QueueLimit = Queue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public PasswordVault() => _decoy = _hasher.HashPassword(Owner, "nobody has this password");

    /// <summary>Hashes a password with a new salt.</summary>
    public Task<string> HashAsync(string password, CancellationToken stop) =>
        RunAsync(() => _hasher.HashPassword(Owner, password), stop);

    /// <summary>Checks a password.</summary>
    /// <param name="hash">The stored hash; null when there is no account: as slow, and always wrong.</param>
    /// <param name="password">What was typed.</param>
    /// <param name="stop">Stops waiting for a turn.</param>
    public async Task<PasswordVerificationResult> VerifyAsync(string? hash, string password, CancellationToken stop)
    {
        var result = await RunAsync(() => _hasher.VerifyHashedPassword(Owner, hash ?? _decoy, password), stop);
        return hash is null ? PasswordVerificationResult.Failed : result;
    }

    public void Dispose() => _slots.Dispose();

    private async Task<T> RunAsync<T>(Func<T> work, CancellationToken stop)
    {
        using var slot = await _slots.AcquireAsync(cancellationToken: stop);
        return slot.IsAcquired
            ? work()
            : throw new AscensionException(ErrorCodes.RateLimited, "Too many sign-ins at once.", RetryAfter);
    }
}
