using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Microsoft.AspNetCore.Identity;

namespace Ascension.Api.Accounts.Passwords;

/// <summary>Checks an account's password under its lock-out.</summary>
internal sealed class PasswordCheck(IGrainFactory grains, PasswordVault vault, TimeProvider time)
{
    /// <summary>Checks the password; returns a stronger hash of it when the stored one is outdated.</summary>
    /// <param name="user">Whose password; null when there is no such account.</param>
    /// <param name="password">What was typed.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="AscensionException"><c>invalid_credentials</c> or <c>account_locked</c>.</exception>
    public async Task<string?> DemandAsync(UserId? user, string password, CancellationToken stop)
    {
        var hash = user is { } known ? await BeginAsync(known) : null;
        return await vault.VerifyAsync(hash, password, stop) switch
        {
            PasswordVerificationResult.Success => null,
            PasswordVerificationResult.SuccessRehashNeeded => await vault.HashAsync(password, stop),
            _ => throw new AscensionException(ErrorCodes.InvalidCredentials, "The e-mail or the password is wrong."),
        };
    }

    private async Task<string?> BeginAsync(UserId user)
    {
        try
        {
            var challenge = await grains.User(user).BeginSignInAsync();
            var wait = challenge.LockedUntil - time.GetUtcNow();
            return wait > TimeSpan.Zero
                ? throw new AscensionException(
                    ErrorCodes.AccountLocked, "Too many failed sign-ins: wait before trying again.", wait)
                : challenge.PasswordHash;
        }
        catch (AscensionException refusal) when (refusal.Code == ErrorCodes.NotFound)
        {
            return null;
        }
    }
}
