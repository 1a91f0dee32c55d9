using System.Security.Claims;
using Ascension.Api.Accounts.Passwords;
using Ascension.Api.Documentation;
using Ascension.Api.Idempotency;
using Ascension.Api.Problems;
using Ascension.Api.Security;
using Ascension.Api.Validation;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ascension.Api.Accounts.Profiles;

/// <summary>A climber's own account, and what operators may change in it.</summary>
internal static class ProfileEndpoints
{
    public static void MapProfiles(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("Accounts");
        users.MapGet("/me", GetAsync)
            .WithSummary("Read the own profile")
            .WithDescription("Profile, subscription and this month's quota.")
            .ProducesCodes(ErrorCodes.NotFound)
            .WithResponseExample(StatusCodes.Status200OK, Examples.User);
        users.MapPatch("/me", UpdateAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Change the own profile")
            .WithDescription("Fields that are left out stay as they are; lists and measures are replaced whole.")
            .ProducesCodes(ErrorCodes.InvalidRequest, ErrorCodes.NotFound)
            .WithRequestExample(Examples.UpdateProfile)
            .WithResponseExample(StatusCodes.Status200OK, Examples.User);
        users.MapPut("/me/consents", SetConsentsAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Give or withdraw consents")
            .WithDescription("`storage_and_analysis` is required to upload and analyse.")
            .ProducesCodes(ErrorCodes.InvalidRequest, ErrorCodes.NotFound)
            .WithRequestExample(Examples.Consents)
            .WithResponseExample(StatusCodes.Status200OK, Examples.User);
        users.MapPut("/me/password", ChangePasswordAsync)
            .WithSummary("Change the password")
            .WithDescription("Every session ends; sign in with the new password. Guessing is locked out as at login.")
            .ProducesCodes(ErrorCodes.InvalidRequest, ErrorCodes.InvalidCredentials, ErrorCodes.AccountLocked)
            .WithRequestExample(Examples.ChangePassword);
        users.MapPut("/{id:guid}/tier", SetTierAsync)
            .RequireAuthorization(ApiPolicies.OperatorToken)
            .AcceptsIdempotencyKey()
            .WithSummary("Set a climber's subscription (operators)")
            .WithDescription("Takes effect at once.")
            .ProducesCodes(ErrorCodes.InvalidRequest, ErrorCodes.Forbidden, ErrorCodes.NotFound)
            .WithRequestExample(Examples.SetTier)
            .WithResponseExample(StatusCodes.Status200OK, Examples.User);
    }

    private static async Task<Ok<UserResponse>> GetAsync(ClaimsPrincipal caller, IGrainFactory grains) =>
        TypedResults.Ok(UserResponse.From(await grains.User(caller.UserId).GetProfileAsync()));

    private static async Task<Ok<UserResponse>> UpdateAsync(
        UpdateProfileRequest request, ClaimsPrincipal caller, IGrainFactory grains) =>
        TypedResults.Ok(UserResponse.From(await grains.User(caller.UserId).UpdateProfileAsync(request.ToPatch())));

    private static async Task<Ok<UserResponse>> SetConsentsAsync(
        ConsentsRequest request, ClaimsPrincipal caller, IGrainFactory grains) =>
        TypedResults.Ok(UserResponse.From(await grains.User(caller.UserId).SetConsentsAsync(request.ToChoices())));

    private static async Task<NoContent> ChangePasswordAsync(
        ChangePasswordRequest request,
        ClaimsPrincipal caller,
        IGrainFactory grains,
        PasswordCheck passwords,
        PasswordVault vault,
        CancellationToken stop)
    {
        var user = grains.User(caller.UserId);
        await passwords.DemandAsync(caller.UserId, request.Old, stop);
        if (PasswordRules.Refuse(request.New, (await user.GetProfileAsync()).Email) is { } refusal)
        {
            throw new FieldException("new", refusal);
        }

        await user.ChangePasswordAsync(await vault.HashAsync(request.New, stop));
        return TypedResults.NoContent();
    }

    private static async Task<Ok<UserResponse>> SetTierAsync(Guid id, SetTierRequest request, IGrainFactory grains) =>
        TypedResults.Ok(UserResponse.From(await grains.User(new(id)).SetTierAsync(request.Tier!.Value)));
}
