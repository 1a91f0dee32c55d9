namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>By what a film was found on the photo of its route.</summary>
public enum FoundBy
{
    /// <summary>By the holds that both show.</summary>
    Holds = 0,

    /// <summary>By the places where hands and feet rested.</summary>
    Contacts = 1,
}
