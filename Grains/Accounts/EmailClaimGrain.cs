using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Persistence;

namespace Ascension.Grains.Accounts;

internal sealed class EmailClaimGrain(
    [PersistentState("email-claim", GrainStateStore.Name)] IPersistentState<EmailClaimState> claim)
    : Grain, IEmailClaimGrain
{
    public async Task<bool> TryClaimAsync(UserId user)
    {
        if (claim.State.Owner is { } owner)
        {
            return owner == user.Value;
        }

        await claim.PersistAsync(new EmailClaimState { Owner = user.Value });
        return true;
    }

    public async Task ReleaseAsync(UserId user)
    {
        if (claim.State.Owner == user.Value)
        {
            await claim.PersistAsync(new EmailClaimState());
        }
    }

    public Task<UserId?> GetOwnerAsync() =>
        Task.FromResult(claim.State.Owner is { } owner ? new UserId(owner) : (UserId?)null);
}
