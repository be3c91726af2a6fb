namespace Warraq.Accounts;

/// <summary>What can be done in the newsroom. Who may do it stands in <see cref="Rights.Table"/> and nowhere else.</summary>
public enum Act
{
    /// <summary>Come in, see one's own account.</summary>
    Enter,

    /// <summary>See the stories of all colleagues. Without it, a person sees his own.</summary>
    ReadDesk,

    /// <summary>Begin a story and change one's own.</summary>
    Write,

    /// <summary>Write a note on a passage of a story one sees, or suggest a change of it.</summary>
    Note,

    /// <summary>Change the story of a colleague, assign it, set its due time.</summary>
    EditOthers,

    /// <summary>Sign a story off or send it back.</summary>
    Review,

    /// <summary>Publish, schedule, update and correct.</summary>
    Publish,

    /// <summary>Take off the site; bring an Edition back.</summary>
    Withdraw,

    /// <summary>Publish although a finding blocks. Marked in the audit.</summary>
    Override,

    /// <summary>Order fronts, put up the breaking strip.</summary>
    ArrangeFront,

    /// <summary>Upload pictures, write their captions and crops.</summary>
    KeepMedia,

    /// <summary>Approve and reject comments, close discussions.</summary>
    Moderate,

    /// <summary>Ban words, addresses and networks; write the comment policy.</summary>
    Ban,

    /// <summary>See e-mail addresses of readers, export and erase what is kept of a person.</summary>
    SeeReaders,

    /// <summary>House style, spellings, sections, menus, redirects.</summary>
    SetStyle,

    /// <summary>Invite colleagues, give and take roles, end sessions of others, read the audit.</summary>
    ManagePeople,

    /// <summary>Settings of the paper, outbox, health, backup, storage.</summary>
    RunPaper,
}
