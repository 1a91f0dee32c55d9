using Ascension.Api.Accounts.Passwords;
using Ascension.Api.RateLimits;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Api.Accounts.Sessions;

/// <summary>Signs in by e-mail and password; an unknown e-mail and a wrong password look and take the same.</summary>
internal sealed class SignIn(
    IGrainFactory grains, PasswordCheck passwords, SessionOpener sessions, EmailRateLimiter limiter, TimeProvider time)
{
    /// <summary>
    /// No refusal is answered sooner: hashing the same way hides most of the difference between a known and an
    /// unknown e-mail, this hides the rest, the write of the attempt.
    /// </summary>
    internal static readonly TimeSpan RefusalFloor = TimeSpan.FromMilliseconds(350);

    /// <summary>Signs in.</summary>
    public async Task<SessionResponse> EnterAsync(LoginRequest request, CancellationToken stop)
    {
        var started = time.GetTimestamp();
        var email = EmailAddress.Normalise(request.Email);
        limiter.Demand(email);
        try
        {
            var owner = await grains.EmailClaim(email).GetOwnerAsync();
            var upgraded = await passwords.DemandAsync(owner, request.Password, stop);
            return await sessions.OpenAsync(owner!.Value, upgraded);
        }
        catch (AscensionException refusal) when (refusal.Code == ErrorCodes.InvalidCredentials)
        {
            await WaitUntilAsync(started, stop);
            throw;
        }
    }

    private async Task WaitUntilAsync(long started, CancellationToken stop)
    {
        var left = RefusalFloor - time.GetElapsedTime(started);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, time, stop);
        }
    }
}
