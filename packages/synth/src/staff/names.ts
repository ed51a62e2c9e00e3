/** Names and numbers that no person has: of stones, trees and instruments, and of letters where real ones have digits. */
import { mix } from '../random.ts';

const stones = words(`
  Agate Amber Andesite Apatite Azurite Basalt Beryl Borax Calcite Chalk Chert Cinnabar Citrine Cobalt Copper Diorite
  Dolomite Feldspar Flint Fluorite Gabbro Galena Garnet Gneiss Granite Gypsum Halite Hematite Ilmenite Jasper Kyanite
  Limestone Magnetite Malachite Marble Marl Mica Nickel Obsidian Olivine Onyx Opal Peridot Pumice Pyrite Quartz Rutile
  Sandstone Schist Shale Slate Sphene Spinel Talc Topaz Travertine Tuff Väyrynenite Zeolite Zircon`);

const trees = words(`
  Acacia Alder Almond Apple Ash Aspen Banyan Baobab Beech Birch Boxwood Buckeye Cedar Cherry Chestnut Cypress Dogwood
  Ebony Elder Elm Fig Fir Ginkgo Hawthorn Hazel Hemlock Hickory Holly Hornbeam Ironwood Juniper Larch Laurel Linden Locust
  Mahogany Maple Medlar Mesquite Mulberry Ñandubay Oak Olive Osier Palm Pear Pecan Pine Plane Poplar Quince Redwood Rowan
  Sequoia Spruce Sycamore Tamarack Teak Walnut Willow Yew`);

const instruments = words(`
  Accordion Balalaika Bandura Bassoon Bugle Celesta Cello Cimbalom Clarinet Cornet Cymbal Dulcimer Fife Flute Gamelan Gong
  Guitar Harp Harpsichord Kalimba Kora Lute Lyre Mandolin Marimba Oboe Ocarina Organ Piccolo Psaltery Rebec Recorder
  Sackbut Sitar Spinet Tabla Theremin Timpani Trombone Trumpet Tuba Ukulele Vibraphone Viola Zither`);

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function oneOf(list: readonly string[], number: number): string {
  return list[number % list.length] ?? '';
}

/** The name of the person of a case: `Synthetic Cedar Basalt`. Several may share one, as people do. */
export function personName(seed: number, index: number): string {
  const chosen = mix(seed, 401, index);
  return `Synthetic ${oneOf(trees, chosen)} ${oneOf(stones, Math.floor(chosen / 4096))}`;
}

/** The name of a member of staff: `Synthetic Oboe`, and from the second round on `Synthetic Oboe Agate`. */
export function memberName(number: number): string {
  const round = Math.floor(number / instruments.length);
  const second = round === 0 ? '' : ` ${oneOf(stones, round - 1)}`;
  return `Synthetic ${oneOf(instruments, number * 7)}${second}`;
}

/** The name of a member who is no officer: `Synthetic Väyrynenite`, and from the second round on `Synthetic Väyrynenite Oak`. */
export function colleagueName(number: number): string {
  const round = Math.floor(number / stones.length);
  return `Synthetic ${oneOf(stones, number * 11 + 37)}${round === 0 ? '' : ` ${oneOf(trees, round - 1)}`}`;
}

/** The name of an office: `Synthetic Office Alder`. */
export function officeName(number: number): string {
  const round = Math.floor(number / trees.length);
  return `Synthetic Office ${oneOf(trees, number * 11)}${round === 0 ? '' : ` ${round + 1}`}`;
}

/**
 * A number in place of an A-number. A real one is the letter A and seven to nine digits, so none has letters after the A:
 * whoever looks one of these up in a real system, by mistake or to try, finds nobody.
 */
export function syntheticNumber(index: number): string {
  return `A-SYN-${String(index + 1).padStart(9, '0')}`;
}
