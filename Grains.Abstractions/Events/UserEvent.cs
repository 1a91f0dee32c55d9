using System.Text.Json.Serialization;

namespace Ascension.Grains.Abstractions.Events;

/// <summary>Something a climber is told. Kinds are added, never changed.</summary>
[GenerateSerializer, Immutable, Alias("ascension.user-event")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AnalysisProgressed), "analysis_progress")]
[JsonDerivedType(typeof(AnalysisCompleted), "analysis_completed")]
[JsonDerivedType(typeof(AnalysisFailed), "analysis_failed")]
[JsonDerivedType(typeof(VideoExpiring), "video_expiring")]
[JsonDerivedType(typeof(PlanUpdated), "plan_updated")]
[JsonDerivedType(typeof(GhostCompleted), "ghost_completed")]
[JsonDerivedType(typeof(HoldsDetected), "holds_detected")]
[JsonDerivedType(typeof(SessionUpcoming), "session_upcoming")]
public abstract record UserEvent;
