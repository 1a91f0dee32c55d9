namespace Ascension.Api;

/// <summary>Names of the authorization policies.</summary>
public static class ApiPolicies
{
    /// <summary>
    /// Operators, by bearer token or, for pages in a browser, by the cookie of <c>/ops/login</c>. For pages that
    /// change nothing on <c>GET</c>; the cookie is <c>SameSite=Strict</c>.
    /// </summary>
    public const string Operator = "ascension.operator";

    /// <summary>Operators by bearer token alone: what changes something is beyond a browser's cookie.</summary>
    internal const string OperatorToken = "ascension.operator-token";

    /// <summary>Value of the role claim of operators.</summary>
    internal const string OperatorRole = "operator";
}
