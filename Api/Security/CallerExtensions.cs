using System.Security.Claims;
using Ascension.Grains.Abstractions.Identity;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Ascension.Api.Security;

/// <summary>Who calls.</summary>
internal static class CallerExtensions
{
    extension(ClaimsPrincipal principal)
    {
        /// <summary>The signed-in climber; only behind authorization.</summary>
        public UserId UserId => new(Guid.Parse(principal.FindFirst(JwtRegisteredClaimNames.Sub)!.Value));
    }
}
