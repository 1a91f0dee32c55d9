using Ascension.Api.Accounts.Passwords;
using Ascension.Api.RateLimits;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Api.Accounts.Sessions;

/// <summary>Opens accounts.</summary>
internal sealed class Registration(IGrainFactory grains, IIdSource ids, PasswordVault vault, EmailRateLimiter limiter)
{
    /// <summary>Opens an account for a climber.</summary>
    /// <exception cref="AscensionException"><c>email_taken</c>, or <c>invalid_request</c> for the password.</exception>
    public async Task<UserId> RegisterAsync(RegisterRequest request, CancellationToken stop)
    {
        var email = EmailAddress.Normalise(request.Email);
        limiter.Demand(email);
        var hash = await vault.HashAsync(request.Password, stop);
        var user = await OpenAsync(
            new(email, hash, request.FirstName, request.LastName, request.Locale ?? "en", IsOperator: false));
        if (request.Consents is { } consents)
        {
            await grains.User(user).SetConsentsAsync(consents.ToChoices());
        }

        return user;
    }

    /// <summary>Claims the address, then opens the account.</summary>
    /// <remarks>
    /// A process may die between claim and account: the address would be lost. So a claim whose owner never
    /// registered is taken over. Two that do so at once open the same account; the stored hash, salted and thus
    /// unique, tells whose registration it was.
    /// </remarks>
    public async Task<UserId> OpenAsync(RegisterUser command)
    {
        var user = await ClaimAsync(command.Email);
        await grains.User(user).RegisterAsync(command);
        var challenge = await grains.User(user).BeginSignInAsync();
        return challenge.PasswordHash == command.PasswordHash ? user : throw EmailTaken();
    }

    private static AscensionException EmailTaken() =>
        new(ErrorCodes.EmailTaken, "There is an account with this e-mail: sign in instead.");

    private async Task<UserId> ClaimAsync(EmailAddress email)
    {
        UserId candidate = new(ids.NewId());
        if (await grains.EmailClaim(email).TryClaimAsync(candidate))
        {
            return candidate;
        }

        var owner = await grains.EmailClaim(email).GetOwnerAsync();
        return owner is { } orphan && !await IsRegisteredAsync(orphan) ? orphan : throw EmailTaken();
    }

    private async Task<bool> IsRegisteredAsync(UserId user)
    {
        try
        {
            await grains.User(user).GetProfileAsync();
            return true;
        }
        catch (AscensionException refusal) when (refusal.Code == ErrorCodes.NotFound)
        {
            return false;
        }
    }
}
