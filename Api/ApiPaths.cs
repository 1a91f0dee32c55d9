namespace Ascension.Api;

/// <summary>Paths and bounds that more than one feature needs.</summary>
internal static class ApiPaths
{
    /// <summary>Base path of the contract.</summary>
    public const string Base = "/v1";

    /// <summary>Largest request body: the API never carries media.</summary>
    public const int MaxBodyBytes = 64 * 1024;
}
