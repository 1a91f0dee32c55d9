using System.ComponentModel.DataAnnotations;

namespace Ascension.Api.Accounts.Sessions;

/// <summary>Presents a refresh token.</summary>
public sealed record RefreshTokenRequest
{
    /// <summary>The refresh token last received.</summary>
    [Required, StringLength(128, MinimumLength = 1)]
    public required string RefreshToken { get; init; }

    /// <summary>Keeps the token out of logs.</summary>
    public override string ToString() => nameof(RefreshTokenRequest);
}
