using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Accounts;

/// <summary>From the stored account to what its owner sees, and back.</summary>
internal static class UserProfiles
{
    public static UserProfile ToProfile(this UserState state, UserId id, DateTimeOffset now)
    {
        var quota = state.Quota.AsOf(now);
        return new UserProfile
        {
            Id = id,
            Email = state.Email ?? "",
            FirstName = state.FirstName,
            LastName = state.LastName,
            Locale = state.Locale,
            Morphology = state.Morphology,
            Level = state.Level,
            Injuries = state.Injuries,
            UnavailableLimbs = state.UnavailableLimbs,
            BirthYear = state.BirthYear,
            Consents = state.Consents,
            Tier = state.Tier,
            MonthlyQuota = TierAllowance.Of(state.Tier).AnalysesPerMonth,
            QuotaUsed = quota.Used,
            QuotaResetsAt = quota.ResetsAt,
            CreatedAt = state.CreatedAt,
            IsOperator = state.IsOperator,
        };
    }

    public static UserState Apply(this UserState state, ProfilePatch patch) => state with
    {
        FirstName = patch.FirstName ?? state.FirstName,
        LastName = patch.LastName ?? state.LastName,
        Locale = patch.Locale ?? state.Locale,
        Morphology = patch.Morphology ?? state.Morphology,
        Level = patch.Level ?? state.Level,
        Injuries = patch.Injuries ?? state.Injuries,
        UnavailableLimbs = patch.UnavailableLimbs ?? state.UnavailableLimbs,
        BirthYear = patch.BirthYear ?? state.BirthYear,
    };

    public static Consents Choose(this Consents current, ConsentChoices choices, DateTimeOffset now)
    {
        return new Consents
        {
            StorageAndAnalysis = Stamp(choices.StorageAndAnalysis, current.StorageAndAnalysis),
            ModelImprovement = Stamp(choices.ModelImprovement, current.ModelImprovement),
            Marketing = Stamp(choices.Marketing, current.Marketing),
        };

        DateTimeOffset? Stamp(bool given, DateTimeOffset? since) => given ? since ?? now : null;
    }
}
