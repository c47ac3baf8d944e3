/** How lessons look. */
export const lessonCss = `
.lesson, .lesson-list { max-width: 48rem; }
.lesson-list ol { padding-left: 1.4rem; } .lesson-list li { margin: 0.5rem 0; }
.lesson-list button { margin-right: 0.6rem; text-align: left; }
.lesson fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 0.8rem 0; padding: 0.4rem 1rem 0.6rem; }
.lesson legend { font-weight: 600; padding: 0 0.3rem; }
.lesson .choice { display: flex; gap: 0.6rem; align-items: center; min-height: 2.4rem; }
.lesson .choice input { width: 1.2rem; height: 1.2rem; accent-color: var(--c1); flex: none; }
.lesson .asked { font-size: 1.2rem; font-weight: 600; }
.lesson section > h3:focus { outline-offset: 4px; }
.lesson .scroll { overflow-x: auto; } .lesson td, .lesson th { text-align: left; padding: 0.2rem 0.8rem 0.2rem 0; }
.lesson .card { border-left: 4px solid var(--c2); padding-left: 1rem; margin: 1rem 0; } .lesson .card.unsure { border-color: var(--c4); }
.lesson .tries { list-style: none; padding: 0; } .lesson .tries li { margin: 0.8rem 0; } .lesson .tries p { margin: 0 0 0.3rem; }
`;
