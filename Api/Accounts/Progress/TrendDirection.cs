namespace Ascension.Api.Accounts.Progress;

/// <summary>Where a figure is going.</summary>
public enum TrendDirection
{
    /// <summary>Towards the better.</summary>
    Improving,

    /// <summary>Towards the worse.</summary>
    Declining,

    /// <summary>Nowhere that could be told from chance.</summary>
    Steady,
}
