using Microsoft.IdentityModel.Tokens;

namespace Ascension.Api.Security.Keys;

/// <summary>A key that access tokens are signed with.</summary>
/// <param name="Id">The <c>kid</c>.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Key">P-256 key pair.</param>
internal sealed record SigningKey(string Id, DateTimeOffset CreatedAt, ECDsaSecurityKey Key);
