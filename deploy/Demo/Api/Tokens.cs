namespace Ascension.Demo.Api;

/// <summary>What signing in gives.</summary>
internal sealed record Tokens(string AccessToken, int ExpiresIn);
