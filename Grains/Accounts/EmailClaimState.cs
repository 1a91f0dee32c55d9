namespace Ascension.Grains.Accounts;

internal sealed record EmailClaimState
{
    public Guid? Owner { get; init; }
}
