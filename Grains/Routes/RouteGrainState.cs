using System.Collections.Immutable;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Skeletons.Holds;
using Ascension.Storage.Results;
using Ascension.Vision.Photos;

namespace Ascension.Grains.Routes;

internal sealed record RouteGrainState
{
    /// <summary>Null until the upload is announced.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public Guid Owner { get; init; }

    public string ObjectKey { get; init; } = "";

    public string FileName { get; init; } = "";

    public long FileSize { get; init; }

    public string ContentType { get; init; } = "";

    public string? Sha256 { get; init; }

    public RouteState State { get; init; }

    /// <summary>When it is forgotten unless the photo comes.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Size of the photo as displayed.</summary>
    public PhotoSize? Photo { get; init; }

    /// <summary>By number.</summary>
    public ImmutableList<KeptHold> Holds { get; init; } = [];

    /// <summary>Highest number given to a hold so far.</summary>
    public int LastNumber { get; init; }

    /// <summary>What models saw and the climber removed: it is not brought back, and models learn from it.</summary>
    public ImmutableList<DetectedHold> Rejected { get; init; } = [];

    /// <summary>The run of a model whose holds are here.</summary>
    public Guid? Detection { get; init; }

    /// <summary>The run of a model that is under way.</summary>
    public Guid? Searching { get; init; }

    public KeptSelection? Selection { get; init; }

    /// <summary>Ghosts on this route, of whatever selection.</summary>
    public ImmutableList<Guid> Ghosts { get; init; } = [];

    public long Revision { get; init; }

    public bool Exists => CreatedAt is not null && State is not RouteState.Deleted;

    /// <summary>The route without a hold; what a model saw there is remembered.</summary>
    public RouteGrainState Without(KeptHold hold) => this with
    {
        Holds = Holds.Remove(hold),
        Rejected = hold.Guess is { } guess ? [.. Rejected.Add(guess).TakeLast(RouteLimits.MostRejected)] : Rejected,
        Selection = Selection is { } selection
            ? selection with { Holds = selection.Holds.Remove(hold.Number) }
            : null,
    };

    /// <summary>The route with a selection: its ends take their roles, those before lose them.</summary>
    public RouteGrainState Selecting(KeptSelection selection) => this with
    {
        Selection = selection,
        Holds = Holds.ConvertAll(hold => hold with
        {
            Role = selection.RoleOf(hold.Number)
                ?? (hold.Role is HoldRole.Start or HoldRole.Finish ? null : hold.Role),
        }),
    };

    public RouteDetails ToDetails(RouteId id) => new()
    {
        Id = id,
        Owner = new UserId(Owner),
        ObjectKey = ObjectKey,
        FileName = FileName,
        FileSize = FileSize,
        ContentType = ContentType,
        State = State,
        CreatedAt = CreatedAt!.Value,
        ExpiresAt = ExpiresAt,
        Width = Photo?.Width,
        Height = Photo?.Height,
        Holds = [.. Holds.Select(hold => hold.ToHold(id))],
        Selection = Selection?.ToSelection(id),
        Revision = Revision,
        Detection = Detection is { } detection ? new DetectionId(detection) : null,
    };

    public RouteRow ToRow(RouteId id) => new()
    {
        Id = id.Value,
        UserId = Owner,
        FileName = FileName,
        Status = State is RouteState.Uploaded ? "uploaded" : "awaiting_upload",
        Name = Selection?.Name,
        Grade = Selection?.Grade,
        HoldCount = Holds.Count,
        SelectedCount = Selection?.Holds.Count ?? 0,
        CreatedAt = CreatedAt!.Value,
        ExpiresAt = ExpiresAt,
        Revision = Revision,
    };
}
