namespace Ascension.Api.Accounts.Progress;

/// <summary>Which values of a figure are the better ones.</summary>
public enum BetterDirection
{
    /// <summary>The higher ones.</summary>
    Higher,

    /// <summary>The lower ones.</summary>
    Lower,
}
