using Microsoft.AspNetCore.Http;

namespace Ascension.Storage.Objects.Folder;

/// <summary>Lets through the request that its URL was signed for, and no other.</summary>
internal sealed class ObjectGate(ObjectUrlSigner signer, TimeProvider time)
{
    /// <summary>Checks a request's token and hands its grant on.</summary>
    public Task<IResult> PassAsync(
        HttpContext context,
        string method,
        string key,
        string? token,
        Func<HttpContext, ObjectGrant, Task<IResult>> handle)
    {
        // Nothing from the request is used after this but the grant's own words, which we wrote.
        if (signer.Open(token) is not { } grant || grant.Method != method || grant.Key != key)
        {
            return Refuse(ObjectErrorCodes.UrlInvalid, "This URL was not signed for this request.");
        }

        return grant.ExpiresAt <= time.GetUtcNow()
            ? Refuse(ObjectErrorCodes.UrlExpired, "This URL has expired; ask for a new one.")
            : handle(context, grant);
    }

    private static Task<IResult> Refuse(string code, string detail) =>
        Task.FromResult(ObjectProblems.Refuse(StatusCodes.Status403Forbidden, code, detail));
}
