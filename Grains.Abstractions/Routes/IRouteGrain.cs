using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Routes;

/// <summary>A wall photo, the holds on it, and which of them are the route to climb. Key: route id.</summary>
/// <remarks>
/// Every method throws <c>not_found</c> when the caller is not the owner. The photo is checked when it is first needed:
/// one that is not there is <c>upload_missing</c>; what does not fit is refused and removed (<c>upload_mismatch</c>,
/// <c>unsupported_media</c>, <c>media_unreadable</c>, <c>media_too_large</c>). Fields that do not fit are named by
/// <c>invalid_request</c>.
/// </remarks>
[Alias("ascension.route")]
public interface IRouteGrain : IGrainWithGuidKey
{
    /// <summary>Announces the upload of the photo; doing so again changes nothing.</summary>
    [Alias("request-upload")]
    Task<RouteDetails> RequestUploadAsync(RequestPhotoUpload command);

    /// <summary>The route. A photo that has come since is checked first; one that has not is no error.</summary>
    [Alias("get")]
    Task<RouteDetails> GetAsync(UserId caller);

    /// <summary>The route with its photo, which must be there.</summary>
    [Alias("require-photo")]
    Task<RouteDetails> RequirePhotoAsync(UserId caller);

    /// <summary>The search for holds that is under way in the photo, or a new one.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="failed">A search that was given up, in whose place another begins; null: none is known.</param>
    [Alias("begin-detection")]
    Task<DetectionId> BeginDetectionAsync(UserId caller, DetectionId? failed);

    /// <summary>
    /// Keeps what a model found in place of what one found before. What the climber placed, corrected or selected
    /// stays, and what the climber removed does not come back.
    /// </summary>
    [Alias("record-holds")]
    Task<RouteDetails> RecordHoldsAsync(RecordHolds command);

    /// <summary>Adds a hold; <c>state_conflict</c> when the route has as many as it can have.</summary>
    [Alias("add-hold")]
    Task<RouteHold> AddHoldAsync(AddHold command);

    /// <summary>
    /// Corrects a hold; what a model saw is kept beside it. <c>state_conflict</c> when the role would contradict the
    /// selection.
    /// </summary>
    [Alias("correct-hold")]
    Task<RouteHold> CorrectHoldAsync(CorrectHold command);

    /// <summary>
    /// Removes a hold, also from the selection; <c>state_conflict</c> when the selected route starts or ends there.
    /// </summary>
    [Alias("remove-hold")]
    Task RemoveHoldAsync(UserId caller, HoldId hold);

    /// <summary>Selects the route to climb, in place of the selection so far.</summary>
    [Alias("select")]
    Task<RouteDetails> SelectAsync(SelectRoute command);

    /// <summary>
    /// Keeps in mind a ghost on this route, which goes with it; <c>state_conflict</c> when it has as many as it can.
    /// </summary>
    [Alias("note-ghost")]
    Task NoteGhostAsync(UserId caller, GhostId ghost);

    /// <summary>Deletes the photo, its ghosts and all that is known of it.</summary>
    [Alias("delete")]
    Task DeleteAsync(UserId caller);
}
