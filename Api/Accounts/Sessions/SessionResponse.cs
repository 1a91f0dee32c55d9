using Ascension.Api.Accounts.Profiles;

namespace Ascension.Api.Accounts.Sessions;

/// <summary>A session.</summary>
public sealed record SessionResponse
{
    /// <summary>Who signed in.</summary>
    public required UserResponse User { get; init; }

    /// <summary>Send as <c>Authorization: Bearer</c>.</summary>
    public required string AccessToken { get; init; }

    /// <summary>Exchange for a new pair before the access token ends; works once.</summary>
    public required string RefreshToken { get; init; }

    /// <summary>Always <c>Bearer</c>.</summary>
    public string TokenType { get; init; } = "Bearer";

    /// <summary>Life of the access token in seconds.</summary>
    public required int ExpiresIn { get; init; }

    /// <summary>Keeps the tokens out of logs.</summary>
    public override string ToString() => nameof(SessionResponse);
}
