import type { Browser } from 'playwright-core';

/** The edges of a table wider than a phone, before it is scrolled and at its end. */
export interface Edges {
  /** The distance of the first column from the left edge once the table is scrolled to its end. */
  readonly firstColumn: number;
  readonly shadedAtStart: boolean;
  readonly shadedAtEnd: boolean;
}

/** Scrolls the first region that matches a selector on a phone, and inspects its edges. */
export const edgesOf = async (browser: Browser, text: string, region: string): Promise<Edges> => {
  const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
  await page.setContent(text);
  const sheet = page.locator(region).first();
  await sheet.scrollIntoViewIfNeeded();
  const found = `document.querySelector(${JSON.stringify(region)})`;
  // Takes a picture with and without the background: any difference is the shade.
  const isShaded = async (): Promise<boolean> => {
    const box = await sheet.boundingBox();
    if (box === null) throw new Error(`${region} is not shown`);
    const clip = { x: box.x + box.width - 12, y: Math.max(0, box.y) + 10, width: 12, height: 60 };
    const shown = await page.screenshot({ clip });
    await page.evaluate(`${found}.style.background = 'none'`);
    const bare = await page.screenshot({ clip });
    await page.evaluate(`${found}.style.background = ''`);
    return !shown.equals(bare);
  };
  const shadedAtStart = await isShaded();
  await page.evaluate(`${found}.scrollLeft = 1e6`);
  const shadedAtEnd = await isShaded();
  const firstColumn = await page.evaluate<number>(
    `${found}.querySelector('tbody th[scope=row]').getBoundingClientRect().left - ` +
      `${found}.getBoundingClientRect().left`,
  );
  await page.close();
  return { firstColumn, shadedAtStart, shadedAtEnd };
};

/** The scrollable regions of a page that are wider than their space with everything unfolded, each with both widths. */
export const scrolledAt = async (browser: Browser, text: string, width: number): Promise<readonly string[]> => {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.setContent(text);
  const found = await page.evaluate<readonly string[]>(`(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    return [...document.querySelectorAll('.sideways')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map((region) => region.ariaLabel.slice(0, 60) + ': ' + region.scrollWidth + ' in ' + region.clientWidth);
  })()`);
  await page.close();
  return found;
};

/**
 * On a phone, before anything is scrolled by hand: how many parts a scrollable region has, how many are cut off, and
 * how far the page is scrolled.
 */
export const openedAt = async (
  browser: Browser,
  text: string,
  region: string,
  parts: string,
): Promise<{ readonly parts: number; readonly cut: number; readonly down: number }> => {
  const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
  await page.setContent(text);
  const found = await page.evaluate<{ readonly parts: number; readonly cut: number; readonly down: number }>(`(() => {
    const region = document.querySelector(${JSON.stringify(region)});
    const view = region.getBoundingClientRect();
    const boxes = [...region.querySelectorAll(${JSON.stringify(parts)})].map((part) => part.getBoundingClientRect());
    const cut = boxes.filter(({ left, right }) => left < view.left || right > view.right).length;
    return { parts: boxes.length, cut, down: window.scrollY };
  })()`);
  await page.close();
  return found;
};

/** The distance of a heading from the top of a phone’s screen once another part is scrolled there. */
export const stuckAt = async (browser: Browser, text: string, heading: string, part: string): Promise<number> => {
  const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
  await page.setContent(text);
  const top = await page.evaluate<number>(`(() => {
    document.querySelector(${JSON.stringify(part)}).scrollIntoView();
    return document.querySelector(${JSON.stringify(heading)}).getBoundingClientRect().top;
  })()`);
  await page.close();
  return top;
};
